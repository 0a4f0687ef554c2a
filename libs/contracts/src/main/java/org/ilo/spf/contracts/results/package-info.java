/** Records owned by results-service: what has changed, and for how many people. */
package org.ilo.spf.contracts.results;
