package org.ilo.spf.countries.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.IncomeGroup;
import org.ilo.spf.contracts.code.Region;

/** A country or territory as it stands in the list. */
@Entity
@Immutable
@Table(name = "countries")
public class CountryEntry {

    // Not the enum of the published language: after a release is taken back, the list may hold a code it does not know.
    @Id
    private String code;
    private String alpha2;
    private String m49;
    private String nameEn;
    private String nameFr;
    private String nameEs;
    // Read by queries only.
    @SuppressWarnings("unused")
    private String plainNames;
    @Enumerated(EnumType.STRING)
    private CountryKind kind;
    @Enumerated(EnumType.STRING)
    private Region region;
    @Column(name = "m49_region")
    private String m49Region;
    @Column(name = "m49_subregion")
    private String m49Subregion;
    private boolean ldc;
    private boolean lldc;
    private boolean sids;
    @Enumerated(EnumType.STRING)
    private IncomeGroup incomeGroup;

    protected CountryEntry() {
        // for Hibernate
    }

    CountryView view() {
        return new CountryView(code, alpha2, m49, new CountryView.Names(nameEn, nameFr, nameEs), kind, region, m49Region,
                m49Subregion, ldc, lldc, sids, incomeGroup);
    }
}
