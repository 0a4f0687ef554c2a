/**
 * Staff positions: the positions the programme recruited for, by role and duty station.
 *
 * <p>
 * A position lasts from the day it was recruited for until the day it ended, if it has. No person is ever named.
 */
package org.ilo.spf.funding.staff;
