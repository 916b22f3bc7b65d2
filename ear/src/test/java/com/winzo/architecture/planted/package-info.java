/**
 * Code that breaks the rules of the house on purpose, one rule per class, so that each rule has been seen red. It lives in test
 * sources only and must never be imported by anything but the architecture tests.
 */
package com.winzo.architecture.planted;
