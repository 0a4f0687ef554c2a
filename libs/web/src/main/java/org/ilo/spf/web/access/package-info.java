/**
 * Access: every operation names the permission it needs, and one without is refused. Records that a caller may not see do not
 * exist for that caller: not in lists and their totals, not by id, not in the past.
 */
package org.ilo.spf.web.access;
