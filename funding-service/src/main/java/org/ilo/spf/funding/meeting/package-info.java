/**
 * Partner meetings: when the programme met its partners, and how many took part, by the group they came from.
 */
package org.ilo.spf.funding.meeting;
