/** Writes: that each happens once, is based on the current version, and says since when its statement is known. */
package org.ilo.spf.records.write;
