/** What decides about registrations, passwords and the renewal of logins. Must never read a clock or store anything. */
package com.winzo.account.domain;
