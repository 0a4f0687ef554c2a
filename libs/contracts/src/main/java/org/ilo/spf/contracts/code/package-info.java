/**
 * The code lists of the programme's published language: what every service calls a region, a step or a status.
 */
package org.ilo.spf.contracts.code;
