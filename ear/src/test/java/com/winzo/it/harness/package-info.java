/**
 * Starts the real server with the real database once, deploys the real EAR once, and hands both to every integration test; after
 * each test the books are proven. Tests run outside of the server; nothing of a test must ever be deployed.
 */
package com.winzo.it.harness;
