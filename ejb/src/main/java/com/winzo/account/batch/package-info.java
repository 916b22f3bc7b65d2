/** Jobs on accounts that an operator starts. Must never hold what it opens longer than it takes to seal it again. */
package com.winzo.account.batch;
