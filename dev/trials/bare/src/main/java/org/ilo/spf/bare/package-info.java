/** Nothing but what every service is made of: how long does Quarkus itself take to start with these extensions? */
package org.ilo.spf.bare;
