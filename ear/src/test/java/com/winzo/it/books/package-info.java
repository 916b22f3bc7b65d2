/**
 * The invariants of the books as queries, asked with a superuser's eyes after every integration test. Each returns the rows that
 * break it, and each is proven on planted violations; a check that cannot fail must never be added.
 */
package com.winzo.it.books;
