package org.ilo.spf.contracts.results;

import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.ReviewStatus;

/** A state of a record that counts, and is everybody's to read, once a second person has verified it. */
public interface Reviewed extends State, InCountry {

    ReviewStatus status();
}
