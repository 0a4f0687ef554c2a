/** Records owned by countries-service: where the programme works, and on what. */
package org.ilo.spf.contracts.countries;
