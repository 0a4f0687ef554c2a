package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;

import org.ilo.spf.contracts.code.Country;

/**
 * What the programme needs for one country.
 *
 * @param usd in US dollars
 * @param buys what the money is for
 * @param persons how many it should reach
 */
public record CountryRequirement(Country country, BigDecimal usd, String buys, Long persons) {
}
