/** What happens to accounts with time. Must never delete an account, only what has expired. */
package com.winzo.account.schedule;
