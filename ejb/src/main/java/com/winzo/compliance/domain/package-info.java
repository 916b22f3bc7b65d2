/** What keeps customers from harm, decided on values alone. */
package com.winzo.compliance.domain;
