/** The database as the other packages use it: plain SQL and JSON columns. */
package org.ilo.spf.records.database;
