/** Proofs and reports over everything, for operators. Reads only: nobody depends on it and it must never change the books. */
package com.winzo.reporting.api;
