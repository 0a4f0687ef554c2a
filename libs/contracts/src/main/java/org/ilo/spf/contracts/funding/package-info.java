/** Records owned by funding-service: what the programme costs, and who pays. */
package org.ilo.spf.contracts.funding;
