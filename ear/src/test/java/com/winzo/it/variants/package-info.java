/**
 * Tests of instances whose settings differ from the suite's. Their package comes late in the alphabet, so that they, who take longest,
 * start early.
 */
package com.winzo.it.variants;
