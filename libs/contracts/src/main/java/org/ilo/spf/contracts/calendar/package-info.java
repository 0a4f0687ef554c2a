/** The calendar: which day it is, and what it means to lie in a period. */
package org.ilo.spf.contracts.calendar;
