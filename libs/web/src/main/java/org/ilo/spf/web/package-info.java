/**
 * What every process has at its door: guarded connections, access, limits, problems, strict JSON, and the conventions of the
 * API.
 */
package org.ilo.spf.web;
