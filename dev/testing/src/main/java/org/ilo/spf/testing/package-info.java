/** What the tests of all services share. */
package org.ilo.spf.testing;
