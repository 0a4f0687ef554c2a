/** Where the programme works, and on what; each feature has a package of its own. */
package org.ilo.spf.countries;
