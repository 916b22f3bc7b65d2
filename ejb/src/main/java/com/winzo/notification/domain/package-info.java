/** How events are put into words. Pure: facts in, words out; must never look anything up. */
package com.winzo.notification.domain;
