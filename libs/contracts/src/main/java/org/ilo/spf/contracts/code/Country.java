package org.ilo.spf.contracts.code;

import static org.ilo.spf.contracts.code.CountryKind.COUNTRY;
import static org.ilo.spf.contracts.code.CountryKind.TERRITORY;
import static org.ilo.spf.contracts.code.IncomeGroup.LOW;
import static org.ilo.spf.contracts.code.IncomeGroup.LOWER_MIDDLE;
import static org.ilo.spf.contracts.code.IncomeGroup.UPPER_MIDDLE;
import static org.ilo.spf.contracts.code.Region.AFRICA;
import static org.ilo.spf.contracts.code.Region.AMERICAS;
import static org.ilo.spf.contracts.code.Region.ARAB_STATES;
import static org.ilo.spf.contracts.code.Region.ASIA_PACIFIC;
import static org.ilo.spf.contracts.code.Region.EUROPE_CENTRAL_ASIA;

import java.util.List;

/**
 * A country or territory of ISO 3166-1, named by its three-letter code.
 * <p>
 * Names are the UN's short names; Taiwan, China, which the UN does not list, is named as the ILO names it. A country is a
 * member of the United Nations or of the ILO, or the Holy See; all else is a territory. The income group is the one in the DAC
 * list of recipients of official development assistance, which states none for least developed countries, whatever their
 * income, nor for places that receive no such assistance.
 */
public enum Country implements CodeList {

    // Antarctica has no region in M49; it counts with the Americas, the nearest continent, so that every country has a region.
    // Other uninhabited places follow M49: Bouvet Island and South Georgia lie in the Americas, the French Southern
    // Territories in Africa, Heard Island in the Pacific.

    // @formatter:off
    ABW("AW", "533", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    AFG("AF", "004", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC, Group.LLDC),
    AGO("AO", "024", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    AIA("AI", "660", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    ALA("AX", "248", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ALB("AL", "008", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    AND("AD", "020", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    ARE("AE", "784", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    ARG("AR", "032", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    ARM("AM", "051", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE, Group.LLDC),
    ASM("AS", "016", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    ATA("AQ", "010", TERRITORY, AMERICAS, null, null, null),
    ATF("TF", "260", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    ATG("AG", "028", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    AUS("AU", "036", COUNTRY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    AUT("AT", "040", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    AZE("AZ", "031", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE, Group.LLDC),
    BDI("BI", "108", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    BEL("BE", "056", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    BEN("BJ", "204", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    BES("BQ", "535", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BFA("BF", "854", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    BGD("BD", "050", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC),
    BGR("BG", "100", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    BHR("BH", "048", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    BHS("BS", "044", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BIH("BA", "070", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    BLM("BL", "652", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    BLR("BY", "112", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", UPPER_MIDDLE),
    BLZ("BZ", "084", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE, Group.SIDS),
    BMU("BM", "060", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    BOL("BO", "068", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE, Group.LLDC),
    BRA("BR", "076", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    BRB("BB", "052", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BRN("BN", "096", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null),
    BTN("BT", "064", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LLDC),
    BVT("BV", "074", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    BWA("BW", "072", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE, Group.LLDC),
    CAF("CF", "140", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    CAN("CA", "124", COUNTRY, AMERICAS, "Americas", "Northern America", null),
    CCK("CC", "166", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    CHE("CH", "756", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    CHL("CL", "152", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    CHN("CN", "156", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", UPPER_MIDDLE),
    CIV("CI", "384", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    CMR("CM", "120", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    COD("CD", "180", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    COG("CG", "178", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    COK("CK", "184", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    COL("CO", "170", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    COM("KM", "174", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    CPV("CV", "132", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.SIDS),
    CRI("CR", "188", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    CUB("CU", "192", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    CUW("CW", "531", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    CXR("CX", "162", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    CYM("KY", "136", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    CYP("CY", "196", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", null),
    CZE("CZ", "203", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    DEU("DE", "276", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    DJI("DJ", "262", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    DMA("DM", "212", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    DNK("DK", "208", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    DOM("DO", "214", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    DZA("DZ", "012", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    ECU("EC", "218", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    EGY("EG", "818", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    ERI("ER", "232", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    ESH("EH", "732", TERRITORY, AFRICA, "Africa", "Northern Africa", null),
    ESP("ES", "724", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    EST("EE", "233", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ETH("ET", "231", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    FIN("FI", "246", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    FJI("FJ", "242", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", UPPER_MIDDLE, Group.SIDS),
    FLK("FK", "238", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    FRA("FR", "250", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    FRO("FO", "234", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    FSM("FM", "583", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", LOWER_MIDDLE, Group.SIDS),
    GAB("GA", "266", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    GBR("GB", "826", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    GEO("GE", "268", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE),
    GGY("GG", "831", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    GHA("GH", "288", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    GIB("GI", "292", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    GIN("GN", "324", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    GLP("GP", "312", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    GMB("GM", "270", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    GNB("GW", "624", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    GNQ("GQ", "226", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    GRC("GR", "300", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    GRD("GD", "308", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    GRL("GL", "304", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    GTM("GT", "320", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    GUF("GF", "254", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    GUM("GU", "316", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.SIDS),
    GUY("GY", "328", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    HKG("HK", "344", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    HMD("HM", "334", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    HND("HN", "340", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    HRV("HR", "191", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    HTI("HT", "332", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.LDC, Group.SIDS),
    HUN("HU", "348", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    IDN("ID", "360", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    IMN("IM", "833", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    IND("IN", "356", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    IOT("IO", "086", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    IRL("IE", "372", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    IRN("IR", "364", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    IRQ("IQ", "368", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    ISL("IS", "352", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ISR("IL", "376", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", null),
    ITA("IT", "380", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    JAM("JM", "388", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    JEY("JE", "832", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    JOR("JO", "400", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    JPN("JP", "392", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    KAZ("KZ", "398", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", UPPER_MIDDLE, Group.LLDC),
    KEN("KE", "404", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    KGZ("KG", "417", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    KHM("KH", "116", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC),
    KIR("KI", "296", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.LDC, Group.SIDS),
    KNA("KN", "659", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    KOR("KR", "410", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    KWT("KW", "414", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    LAO("LA", "418", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC, Group.LLDC),
    LBN("LB", "422", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    LBR("LR", "430", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    LBY("LY", "434", COUNTRY, AFRICA, "Africa", "Northern Africa", UPPER_MIDDLE),
    LCA("LC", "662", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    LIE("LI", "438", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    LKA("LK", "144", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    LSO("LS", "426", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    LTU("LT", "440", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    LUX("LU", "442", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    LVA("LV", "428", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    MAC("MO", "446", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    MAF("MF", "663", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    MAR("MA", "504", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    MCO("MC", "492", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    MDA("MD", "498", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", UPPER_MIDDLE, Group.LLDC),
    MDG("MG", "450", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MDV("MV", "462", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", UPPER_MIDDLE, Group.SIDS),
    MEX("MX", "484", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    MHL("MH", "584", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    MKD("MK", "807", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE, Group.LLDC),
    MLI("ML", "466", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    MLT("MT", "470", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    MMR("MM", "104", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC),
    MNE("ME", "499", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    MNG("MN", "496", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", LOWER_MIDDLE, Group.LLDC),
    MNP("MP", "580", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.SIDS),
    MOZ("MZ", "508", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MRT("MR", "478", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MSR("MS", "500", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    MTQ("MQ", "474", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    MUS("MU", "480", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE, Group.SIDS),
    MWI("MW", "454", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    MYS("MY", "458", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", UPPER_MIDDLE),
    MYT("YT", "175", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    NAM("NA", "516", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    NCL("NC", "540", TERRITORY, ASIA_PACIFIC, "Oceania", "Melanesia", null, Group.SIDS),
    NER("NE", "562", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    NFK("NF", "574", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    NGA("NG", "566", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    NIC("NI", "558", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    NIU("NU", "570", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE, Group.SIDS),
    NLD("NL", "528", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    NOR("NO", "578", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    NPL("NP", "524", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC, Group.LLDC),
    NRU("NR", "520", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    NZL("NZ", "554", COUNTRY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    OMN("OM", "512", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    PAK("PK", "586", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    PAN("PA", "591", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    PCN("PN", "612", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null),
    PER("PE", "604", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    PHL("PH", "608", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    PLW("PW", "585", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    PNG("PG", "598", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", LOWER_MIDDLE, Group.SIDS),
    POL("PL", "616", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    PRI("PR", "630", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    PRK("KP", "408", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", LOW),
    PRT("PT", "620", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    PRY("PY", "600", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.LLDC),
    PSE("PS", "275", TERRITORY, ARAB_STATES, "Asia", "Western Asia", LOWER_MIDDLE),
    PYF("PF", "258", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    QAT("QA", "634", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    REU("RE", "638", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    ROU("RO", "642", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    RUS("RU", "643", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    RWA("RW", "646", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    SAU("SA", "682", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    SDN("SD", "729", COUNTRY, AFRICA, "Africa", "Northern Africa", null, Group.LDC),
    SEN("SN", "686", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SGP("SG", "702", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.SIDS),
    SGS("GS", "239", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    SHN("SH", "654", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    SJM("SJ", "744", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    SLB("SB", "090", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", null, Group.LDC, Group.SIDS),
    SLE("SL", "694", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SLV("SV", "222", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    SMR("SM", "674", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    SOM("SO", "706", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SPM("PM", "666", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    SRB("RS", "688", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    SSD("SS", "728", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    STP("ST", "678", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    SUR("SR", "740", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    SVK("SK", "703", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    SVN("SI", "705", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    SWE("SE", "752", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    SWZ("SZ", "748", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.LLDC),
    SXM("SX", "534", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    SYC("SC", "690", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.SIDS),
    SYR("SY", "760", COUNTRY, ARAB_STATES, "Asia", "Western Asia", LOW),
    TCA("TC", "796", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    TCD("TD", "148", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    TGO("TG", "768", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    THA("TH", "764", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", UPPER_MIDDLE),
    TJK("TJ", "762", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    TKL("TK", "772", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", LOWER_MIDDLE),
    TKM("TM", "795", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", UPPER_MIDDLE, Group.LLDC),
    TLS("TL", "626", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC, Group.SIDS),
    TON("TO", "776", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE, Group.SIDS),
    TTO("TT", "780", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    TUN("TN", "788", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    TUR("TR", "792", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE),
    TUV("TV", "798", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.LDC, Group.SIDS),
    TWN("TW", "158", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    TZA("TZ", "834", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    UGA("UG", "800", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    UKR("UA", "804", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", LOWER_MIDDLE),
    UMI("UM", "581", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null),
    URY("UY", "858", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    USA("US", "840", COUNTRY, AMERICAS, "Americas", "Northern America", null),
    UZB("UZ", "860", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    VAT("VA", "336", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    VCT("VC", "670", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    VEN("VE", "862", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    VGB("VG", "092", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    VIR("VI", "850", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    VNM("VN", "704", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    VUT("VU", "548", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", LOWER_MIDDLE, Group.SIDS),
    WLF("WF", "876", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE),
    WSM("WS", "882", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", LOWER_MIDDLE, Group.SIDS),
    YEM("YE", "887", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null, Group.LDC),
    ZAF("ZA", "710", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    ZMB("ZM", "894", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    ZWE("ZW", "716", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.LLDC);
    // @formatter:on

    private final String alpha2;
    private final String m49;
    private final CountryKind kind;
    private final Region region;
    private final String m49Region;
    private final String m49Subregion;
    private final IncomeGroup incomeGroup;
    private final List<Group> groups;

    Country(String alpha2, String m49, CountryKind kind, Region region, String m49Region,
            String m49Subregion, IncomeGroup incomeGroup, Group... groups) {
        this.alpha2 = alpha2;
        this.m49 = m49;
        this.kind = kind;
        this.region = region;
        this.m49Region = m49Region;
        this.m49Subregion = m49Subregion;
        this.incomeGroup = incomeGroup;
        this.groups = List.of(groups);
    }

    /** The two-letter code of ISO 3166-1. */
    public String alpha2() {
        return alpha2;
    }

    /** The three-digit code of the UN's M49, leading zeros included. */
    public String m49() {
        return m49;
    }

    /** Whether this is a sovereign State or a territory. */
    public CountryKind kind() {
        return kind;
    }

    /** The region of the ILO. */
    public Region region() {
        return region;
    }

    /** The region of M49 in English, or null for Antarctica, which has none. */
    public String m49Region() {
        return m49Region;
    }

    /** The subregion of M49 in English, or null for Antarctica, which has none. */
    public String m49Subregion() {
        return m49Subregion;
    }

    /** The income group, or null where the DAC list states none. */
    public IncomeGroup incomeGroup() {
        return incomeGroup;
    }

    /** Whether the UN counts it among the least developed countries. */
    public boolean ldc() {
        return groups.contains(Group.LDC);
    }

    /** Whether the UN counts it among the landlocked developing countries. */
    public boolean lldc() {
        return groups.contains(Group.LLDC);
    }

    /** Whether the UN counts it among the small island developing States. */
    public boolean sids() {
        return groups.contains(Group.SIDS);
    }

    /** The groups of countries with special needs, as the UN lists them. */
    private enum Group {
        LDC,
        LLDC,
        SIDS
    }
}
