/** Access: who may do what, the same in every process. {@link Permission} is the whole table. */
package org.ilo.spf.contracts.access;
