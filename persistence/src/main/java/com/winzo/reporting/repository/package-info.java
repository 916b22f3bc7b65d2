/** Queries over the whole books, for proofs and reports. Must never write anything but findings. */
package com.winzo.reporting.repository;
