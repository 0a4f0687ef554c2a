package org.ilo.spf.contracts;

import org.ilo.spf.contracts.code.Country;

/** Something of one country, which is the business of that country's officers. */
public interface InCountry {

    Country country();
}
