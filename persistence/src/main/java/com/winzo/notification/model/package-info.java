/** What customers were told. Must never be changed after it was said. */
package com.winzo.notification.model;
