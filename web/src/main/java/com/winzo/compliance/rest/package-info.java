/** What customers do to keep themselves from harm, over HTTP. */
package com.winzo.compliance.rest;
