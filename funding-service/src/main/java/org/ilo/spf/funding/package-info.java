/** What the programme costs, and who pays. */
package org.ilo.spf.funding;
