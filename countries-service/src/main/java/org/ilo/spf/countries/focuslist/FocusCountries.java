package org.ilo.spf.countries.focuslist;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.records.Records;

/** The focus lists of all phases. */
@Singleton
public class FocusCountries extends Records<FocusCountry, FocusCountryState> {

    FocusCountries(Plumbing plumbing) {
        super(plumbing, FocusCountry.class, FocusCountryState.class);
    }
}
