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
    ABW("AW", "533", "Aruba", "Aruba", "Aruba", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    AFG("AF", "004", "Afghanistan", "Afghanistan", "Afganistán", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC, Group.LLDC),
    AGO("AO", "024", "Angola", "Angola", "Angola", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    AIA("AI", "660", "Anguilla", "Anguilla", "Anguila", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    ALA("AX", "248", "Åland Islands", "Îles d'Åland", "Islas Åland", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ALB("AL", "008", "Albania", "Albanie", "Albania", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    AND("AD", "020", "Andorra", "Andorre", "Andorra", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    ARE("AE", "784", "United Arab Emirates", "Émirats arabes unis", "Emiratos Árabes Unidos", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    ARG("AR", "032", "Argentina", "Argentine", "Argentina", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    ARM("AM", "051", "Armenia", "Arménie", "Armenia", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE, Group.LLDC),
    ASM("AS", "016", "American Samoa", "Samoa américaines", "Samoa Americana", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    ATA("AQ", "010", "Antarctica", "Antarctique", "Antártida", TERRITORY, AMERICAS, null, null, null),
    ATF("TF", "260", "French Southern Territories", "Terres australes françaises", "Territorio de las Tierras Australes Francesas", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    ATG("AG", "028", "Antigua and Barbuda", "Antigua-et-Barbuda", "Antigua y Barbuda", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    AUS("AU", "036", "Australia", "Australie", "Australia", COUNTRY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    AUT("AT", "040", "Austria", "Autriche", "Austria", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    AZE("AZ", "031", "Azerbaijan", "Azerbaïdjan", "Azerbaiyán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE, Group.LLDC),
    BDI("BI", "108", "Burundi", "Burundi", "Burundi", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    BEL("BE", "056", "Belgium", "Belgique", "Bélgica", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    BEN("BJ", "204", "Benin", "Bénin", "Benin", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    BES("BQ", "535", "Bonaire, Sint Eustatius and Saba", "Bonaire, Saint-Eustache et Saba", "Bonaire, San Eustaquio y Saba", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BFA("BF", "854", "Burkina Faso", "Burkina Faso", "Burkina Faso", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    BGD("BD", "050", "Bangladesh", "Bangladesh", "Bangladesh", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC),
    BGR("BG", "100", "Bulgaria", "Bulgarie", "Bulgaria", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    BHR("BH", "048", "Bahrain", "Bahreïn", "Bahrein", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    BHS("BS", "044", "Bahamas", "Bahamas", "Bahamas", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BIH("BA", "070", "Bosnia and Herzegovina", "Bosnie-Herzégovine", "Bosnia y Herzegovina", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    BLM("BL", "652", "Saint Barthélemy", "Saint-Barthélemy", "San Barthélemy", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    BLR("BY", "112", "Belarus", "Bélarus", "Belarús", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", UPPER_MIDDLE),
    BLZ("BZ", "084", "Belize", "Belize", "Belice", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE, Group.SIDS),
    BMU("BM", "060", "Bermuda", "Bermudes", "Bermuda", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    BOL("BO", "068", "Bolivia (Plurinational State of)", "Bolivie (État plurinational de)", "Bolivia (Estado Plurinacional de)", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE, Group.LLDC),
    BRA("BR", "076", "Brazil", "Brésil", "Brasil", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    BRB("BB", "052", "Barbados", "Barbade", "Barbados", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    BRN("BN", "096", "Brunei Darussalam", "Brunéi Darussalam", "Brunei Darussalam", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null),
    BTN("BT", "064", "Bhutan", "Bhoutan", "Bhután", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LLDC),
    BVT("BV", "074", "Bouvet Island", "Île Bouvet", "Isla Bouvet", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    BWA("BW", "072", "Botswana", "Botswana", "Botswana", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE, Group.LLDC),
    CAF("CF", "140", "Central African Republic", "République centrafricaine", "República Centroafricana", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    CAN("CA", "124", "Canada", "Canada", "Canadá", COUNTRY, AMERICAS, "Americas", "Northern America", null),
    CCK("CC", "166", "Cocos (Keeling) Islands", "Îles des Cocos (Keeling)", "Islas Cocos (Keeling)", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    CHE("CH", "756", "Switzerland", "Suisse", "Suiza", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    CHL("CL", "152", "Chile", "Chili", "Chile", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    CHN("CN", "156", "China", "Chine", "China", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", UPPER_MIDDLE),
    CIV("CI", "384", "Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    CMR("CM", "120", "Cameroon", "Cameroun", "Camerún", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    COD("CD", "180", "Democratic Republic of the Congo", "République démocratique du Congo", "República Democrática del Congo", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    COG("CG", "178", "Congo", "Congo", "Congo", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    COK("CK", "184", "Cook Islands", "Îles Cook", "Islas Cook", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    COL("CO", "170", "Colombia", "Colombie", "Colombia", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    COM("KM", "174", "Comoros", "Comores", "Comoras", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    CPV("CV", "132", "Cabo Verde", "Cabo Verde", "Cabo Verde", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.SIDS),
    CRI("CR", "188", "Costa Rica", "Costa Rica", "Costa Rica", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    CUB("CU", "192", "Cuba", "Cuba", "Cuba", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    CUW("CW", "531", "Curaçao", "Curaçao", "Curazao", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    CXR("CX", "162", "Christmas Island", "Île Christmas", "Isla Christmas", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    CYM("KY", "136", "Cayman Islands", "Îles Caïmanes", "Islas Caimán", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    CYP("CY", "196", "Cyprus", "Chypre", "Chipre", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", null),
    CZE("CZ", "203", "Czechia", "Tchéquie", "Chequia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    DEU("DE", "276", "Germany", "Allemagne", "Alemania", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    DJI("DJ", "262", "Djibouti", "Djibouti", "Djibouti", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    DMA("DM", "212", "Dominica", "Dominique", "Dominica", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    DNK("DK", "208", "Denmark", "Danemark", "Dinamarca", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    DOM("DO", "214", "Dominican Republic", "République dominicaine", "República Dominicana", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    DZA("DZ", "012", "Algeria", "Algérie", "Argelia", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    ECU("EC", "218", "Ecuador", "Équateur", "Ecuador", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    EGY("EG", "818", "Egypt", "Égypte", "Egipto", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    ERI("ER", "232", "Eritrea", "Érythrée", "Eritrea", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    ESH("EH", "732", "Western Sahara", "Sahara occidental", "Sáhara Occidental", TERRITORY, AFRICA, "Africa", "Northern Africa", null),
    ESP("ES", "724", "Spain", "Espagne", "España", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    EST("EE", "233", "Estonia", "Estonie", "Estonia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ETH("ET", "231", "Ethiopia", "Éthiopie", "Etiopía", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    FIN("FI", "246", "Finland", "Finlande", "Finlandia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    FJI("FJ", "242", "Fiji", "Fidji", "Fiji", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", UPPER_MIDDLE, Group.SIDS),
    FLK("FK", "238", "Falkland Islands (Malvinas)", "Îles Falkland (Malvinas)", "Islas Malvinas (Falkland)", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    FRA("FR", "250", "France", "France", "Francia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    FRO("FO", "234", "Faroe Islands", "Îles Féroé", "Islas Feroe", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    FSM("FM", "583", "Micronesia (Federated States of)", "Micronésie (États fédérés de)", "Micronesia (Estados Federados de)", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", LOWER_MIDDLE, Group.SIDS),
    GAB("GA", "266", "Gabon", "Gabon", "Gabón", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    GBR("GB", "826", "United Kingdom of Great Britain and Northern Ireland", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "Reino Unido de Gran Bretaña e Irlanda del Norte", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    GEO("GE", "268", "Georgia", "Géorgie", "Georgia", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE),
    GGY("GG", "831", "Guernsey", "Guernesey", "Guernsey", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    GHA("GH", "288", "Ghana", "Ghana", "Ghana", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    GIB("GI", "292", "Gibraltar", "Gibraltar", "Gibraltar", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    GIN("GN", "324", "Guinea", "Guinée", "Guinea", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    GLP("GP", "312", "Guadeloupe", "Guadeloupe", "Guadalupe", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    GMB("GM", "270", "Gambia", "Gambie", "Gambia", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    GNB("GW", "624", "Guinea-Bissau", "Guinée-Bissau", "Guinea-Bissau", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    GNQ("GQ", "226", "Equatorial Guinea", "Guinée équatoriale", "Guinea Ecuatorial", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    GRC("GR", "300", "Greece", "Grèce", "Grecia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    GRD("GD", "308", "Grenada", "Grenade", "Granada", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    GRL("GL", "304", "Greenland", "Groenland", "Groenlandia", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    GTM("GT", "320", "Guatemala", "Guatemala", "Guatemala", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    GUF("GF", "254", "French Guiana", "Guyane française", "Guayana Francesa", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    GUM("GU", "316", "Guam", "Guam", "Guam", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.SIDS),
    GUY("GY", "328", "Guyana", "Guyana", "Guyana", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    HKG("HK", "344", "China, Hong Kong Special Administrative Region", "Chine, région administrative spéciale de Hong Kong", "China, región administrativa especial de Hong Kong", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    HMD("HM", "334", "Heard Island and McDonald Islands", "Île Heard-et-Îles MacDonald", "Islas Heard y McDonald", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    HND("HN", "340", "Honduras", "Honduras", "Honduras", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    HRV("HR", "191", "Croatia", "Croatie", "Croacia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    HTI("HT", "332", "Haiti", "Haïti", "Haití", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.LDC, Group.SIDS),
    HUN("HU", "348", "Hungary", "Hongrie", "Hungría", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    IDN("ID", "360", "Indonesia", "Indonésie", "Indonesia", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    IMN("IM", "833", "Isle of Man", "Île de Man", "Isla de Man", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    IND("IN", "356", "India", "Inde", "India", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    IOT("IO", "086", "British Indian Ocean Territory", "Territoire britannique de l'océan Indien", "Territorio Británico del Océano Índico", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    IRL("IE", "372", "Ireland", "Irlande", "Irlanda", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    IRN("IR", "364", "Iran (Islamic Republic of)", "Iran (République islamique d')", "Irán (República Islámica del)", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    IRQ("IQ", "368", "Iraq", "Iraq", "Iraq", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    ISL("IS", "352", "Iceland", "Islande", "Islandia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    ISR("IL", "376", "Israel", "Israël", "Israel", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", null),
    ITA("IT", "380", "Italy", "Italie", "Italia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    JAM("JM", "388", "Jamaica", "Jamaïque", "Jamaica", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    JEY("JE", "832", "Jersey", "Jersey", "Jersey", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    JOR("JO", "400", "Jordan", "Jordanie", "Jordania", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    JPN("JP", "392", "Japan", "Japon", "Japón", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    KAZ("KZ", "398", "Kazakhstan", "Kazakhstan", "Kazajstán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", UPPER_MIDDLE, Group.LLDC),
    KEN("KE", "404", "Kenya", "Kenya", "Kenya", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    KGZ("KG", "417", "Kyrgyzstan", "Kirghizistan", "Kirguistán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    KHM("KH", "116", "Cambodia", "Cambodge", "Camboya", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC),
    KIR("KI", "296", "Kiribati", "Kiribati", "Kiribati", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.LDC, Group.SIDS),
    KNA("KN", "659", "Saint Kitts and Nevis", "Saint-Kitts-et-Nevis", "Saint Kitts y Nevis", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    KOR("KR", "410", "Republic of Korea", "République de Corée", "República de Corea", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    KWT("KW", "414", "Kuwait", "Koweït", "Kuwait", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    LAO("LA", "418", "Lao People's Democratic Republic", "République démocratique populaire lao", "República Democrática Popular Lao", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC, Group.LLDC),
    LBN("LB", "422", "Lebanon", "Liban", "Líbano", COUNTRY, ARAB_STATES, "Asia", "Western Asia", UPPER_MIDDLE),
    LBR("LR", "430", "Liberia", "Libéria", "Liberia", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    LBY("LY", "434", "Libya", "Libye", "Libia", COUNTRY, AFRICA, "Africa", "Northern Africa", UPPER_MIDDLE),
    LCA("LC", "662", "Saint Lucia", "Sainte-Lucie", "Santa Lucía", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    LIE("LI", "438", "Liechtenstein", "Liechtenstein", "Liechtenstein", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    LKA("LK", "144", "Sri Lanka", "Sri Lanka", "Sri Lanka", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    LSO("LS", "426", "Lesotho", "Lesotho", "Lesotho", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    LTU("LT", "440", "Lithuania", "Lituanie", "Lituania", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    LUX("LU", "442", "Luxembourg", "Luxembourg", "Luxemburgo", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    LVA("LV", "428", "Latvia", "Lettonie", "Letonia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    MAC("MO", "446", "China, Macao Special Administrative Region", "Chine, région administrative spéciale de Macao", "China, región administrativa especial de Macao", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    MAF("MF", "663", "Saint Martin (French part)", "Saint-Martin (partie française)", "San Martín (parte francesa)", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    MAR("MA", "504", "Morocco", "Maroc", "Marruecos", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    MCO("MC", "492", "Monaco", "Monaco", "Mónaco", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    MDA("MD", "498", "Republic of Moldova", "République de Moldova", "República de Moldova", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", UPPER_MIDDLE, Group.LLDC),
    MDG("MG", "450", "Madagascar", "Madagascar", "Madagascar", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MDV("MV", "462", "Maldives", "Maldives", "Maldivas", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", UPPER_MIDDLE, Group.SIDS),
    MEX("MX", "484", "Mexico", "Mexique", "México", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    MHL("MH", "584", "Marshall Islands", "Îles Marshall", "Islas Marshall", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    MKD("MK", "807", "North Macedonia", "Macédoine du Nord", "Macedonia del Norte", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE, Group.LLDC),
    MLI("ML", "466", "Mali", "Mali", "Malí", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    MLT("MT", "470", "Malta", "Malte", "Malta", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    MMR("MM", "104", "Myanmar", "Myanmar", "Myanmar", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC),
    MNE("ME", "499", "Montenegro", "Monténégro", "Montenegro", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    MNG("MN", "496", "Mongolia", "Mongolie", "Mongolia", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", LOWER_MIDDLE, Group.LLDC),
    MNP("MP", "580", "Northern Mariana Islands", "Îles Mariannes du Nord", "Islas Marianas Septentrionales", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null, Group.SIDS),
    MOZ("MZ", "508", "Mozambique", "Mozambique", "Mozambique", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MRT("MR", "478", "Mauritania", "Mauritanie", "Mauritania", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    MSR("MS", "500", "Montserrat", "Montserrat", "Montserrat", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    MTQ("MQ", "474", "Martinique", "Martinique", "Martinica", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    MUS("MU", "480", "Mauritius", "Maurice", "Mauricio", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE, Group.SIDS),
    MWI("MW", "454", "Malawi", "Malawi", "Malawi", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    MYS("MY", "458", "Malaysia", "Malaisie", "Malasia", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", UPPER_MIDDLE),
    MYT("YT", "175", "Mayotte", "Mayotte", "Mayotte", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    NAM("NA", "516", "Namibia", "Namibie", "Namibia", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    NCL("NC", "540", "New Caledonia", "Nouvelle-Calédonie", "Nueva Caledonia", TERRITORY, ASIA_PACIFIC, "Oceania", "Melanesia", null, Group.SIDS),
    NER("NE", "562", "Niger", "Niger", "Níger", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    NFK("NF", "574", "Norfolk Island", "Île Norfolk", "Isla Norfolk", TERRITORY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    NGA("NG", "566", "Nigeria", "Nigéria", "Nigeria", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE),
    NIC("NI", "558", "Nicaragua", "Nicaragua", "Nicaragua", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    NIU("NU", "570", "Niue", "Nioué", "Niue", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE, Group.SIDS),
    NLD("NL", "528", "Netherlands", "Pays-Bas", "Países Bajos", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Western Europe", null),
    NOR("NO", "578", "Norway", "Norvège", "Noruega", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    NPL("NP", "524", "Nepal", "Népal", "Nepal", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", null, Group.LDC, Group.LLDC),
    NRU("NR", "520", "Nauru", "Nauru", "Nauru", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    NZL("NZ", "554", "New Zealand", "Nouvelle-Zélande", "Nueva Zelandia", COUNTRY, ASIA_PACIFIC, "Oceania", "Australia and New Zealand", null),
    OMN("OM", "512", "Oman", "Oman", "Omán", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    PAK("PK", "586", "Pakistan", "Pakistan", "Pakistán", COUNTRY, ASIA_PACIFIC, "Asia", "Southern Asia", LOWER_MIDDLE),
    PAN("PA", "591", "Panama", "Panama", "Panamá", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    PCN("PN", "612", "Pitcairn", "Pitcairn", "Pitcairn", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null),
    PER("PE", "604", "Peru", "Pérou", "Perú", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    PHL("PH", "608", "Philippines", "Philippines", "Filipinas", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    PLW("PW", "585", "Palau", "Palaos", "Palau", COUNTRY, ASIA_PACIFIC, "Oceania", "Micronesia", UPPER_MIDDLE, Group.SIDS),
    PNG("PG", "598", "Papua New Guinea", "Papouasie-Nouvelle-Guinée", "Papua Nueva Guinea", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", LOWER_MIDDLE, Group.SIDS),
    POL("PL", "616", "Poland", "Pologne", "Polonia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    PRI("PR", "630", "Puerto Rico", "Porto Rico", "Puerto Rico", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    PRK("KP", "408", "Democratic People's Republic of Korea", "République populaire démocratique de Corée", "República Popular Democrática de Corea", COUNTRY, ASIA_PACIFIC, "Asia", "Eastern Asia", LOW),
    PRT("PT", "620", "Portugal", "Portugal", "Portugal", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    PRY("PY", "600", "Paraguay", "Paraguay", "Paraguay", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.LLDC),
    PSE("PS", "275", "State of Palestine", "État de Palestine", "Estado de Palestina", TERRITORY, ARAB_STATES, "Asia", "Western Asia", LOWER_MIDDLE),
    PYF("PF", "258", "French Polynesia", "Polynésie française", "Polinesia Francesa", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.SIDS),
    QAT("QA", "634", "Qatar", "Qatar", "Qatar", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    REU("RE", "638", "Réunion", "Réunion", "Reunión", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", null),
    ROU("RO", "642", "Romania", "Roumanie", "Rumania", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    RUS("RU", "643", "Russian Federation", "Fédération de Russie", "Federación de Rusia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    RWA("RW", "646", "Rwanda", "Rwanda", "Rwanda", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    SAU("SA", "682", "Saudi Arabia", "Arabie saoudite", "Arabia Saudita", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null),
    SDN("SD", "729", "Sudan", "Soudan", "Sudán", COUNTRY, AFRICA, "Africa", "Northern Africa", null, Group.LDC),
    SEN("SN", "686", "Senegal", "Sénégal", "Senegal", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SGP("SG", "702", "Singapore", "Singapour", "Singapur", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.SIDS),
    SGS("GS", "239", "South Georgia and the South Sandwich Islands", "Géorgie du Sud-et-les Îles Sandwich du Sud", "Georgia del Sur y las Islas Sandwich del Sur", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    SHN("SH", "654", "Saint Helena", "Sainte-Hélène", "Santa Elena", TERRITORY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    SJM("SJ", "744", "Svalbard and Jan Mayen Islands", "Îles Svalbard-et-Jan Mayen", "Islas Svalbard y Jan Mayen", TERRITORY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    SLB("SB", "090", "Solomon Islands", "Îles Salomon", "Islas Salomón", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", null, Group.LDC, Group.SIDS),
    SLE("SL", "694", "Sierra Leone", "Sierra Leone", "Sierra Leona", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SLV("SV", "222", "El Salvador", "El Salvador", "El Salvador", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", LOWER_MIDDLE),
    SMR("SM", "674", "San Marino", "Saint-Marin", "San Marino", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    SOM("SO", "706", "Somalia", "Somalie", "Somalia", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    SPM("PM", "666", "Saint Pierre and Miquelon", "Saint-Pierre-et-Miquelon", "San Pedro y Miquelón", TERRITORY, AMERICAS, "Americas", "Northern America", null),
    SRB("RS", "688", "Serbia", "Serbie", "Serbia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", UPPER_MIDDLE),
    SSD("SS", "728", "South Sudan", "Soudan du Sud", "Sudán del Sur", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    STP("ST", "678", "Sao Tome and Principe", "Sao Tomé-et-Principe", "Santo Tomé y Príncipe", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.SIDS),
    SUR("SR", "740", "Suriname", "Suriname", "Suriname", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    SVK("SK", "703", "Slovakia", "Slovaquie", "Eslovaquia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", null),
    SVN("SI", "705", "Slovenia", "Slovénie", "Eslovenia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    SWE("SE", "752", "Sweden", "Suède", "Suecia", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Northern Europe", null),
    SWZ("SZ", "748", "Eswatini", "Eswatini", "Eswatini", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.LLDC),
    SXM("SX", "534", "Sint Maarten (Dutch part)", "Saint-Martin (partie néerlandaise)", "San Martín (parte holandesa)", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    SYC("SC", "690", "Seychelles", "Seychelles", "Seychelles", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.SIDS),
    SYR("SY", "760", "Syrian Arab Republic", "République arabe syrienne", "República Árabe Siria", COUNTRY, ARAB_STATES, "Asia", "Western Asia", LOW),
    TCA("TC", "796", "Turks and Caicos Islands", "Îles Turques-et-Caïques", "Islas Turcas y Caicos", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    TCD("TD", "148", "Chad", "Tchad", "Chad", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    TGO("TG", "768", "Togo", "Togo", "Togo", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    THA("TH", "764", "Thailand", "Thaïlande", "Tailandia", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", UPPER_MIDDLE),
    TJK("TJ", "762", "Tajikistan", "Tadjikistan", "Tayikistán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    TKL("TK", "772", "Tokelau", "Tokélaou", "Tokelau", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", LOWER_MIDDLE),
    TKM("TM", "795", "Turkmenistan", "Turkménistan", "Turkmenistán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", UPPER_MIDDLE, Group.LLDC),
    TLS("TL", "626", "Timor-Leste", "Timor-Leste", "Timor-Leste", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", null, Group.LDC, Group.SIDS),
    TON("TO", "776", "Tonga", "Tonga", "Tonga", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE, Group.SIDS),
    TTO("TT", "780", "Trinidad and Tobago", "Trinité-et-Tobago", "Trinidad y Tabago", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    TUN("TN", "788", "Tunisia", "Tunisie", "Túnez", COUNTRY, AFRICA, "Africa", "Northern Africa", LOWER_MIDDLE),
    TUR("TR", "792", "Türkiye", "Türkiye", "Türkiye", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Western Asia", UPPER_MIDDLE),
    TUV("TV", "798", "Tuvalu", "Tuvalu", "Tuvalu", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", null, Group.LDC, Group.SIDS),
    TWN("TW", "158", "Taiwan, China", "Taïwan, Chine", "Taiwán, China", TERRITORY, ASIA_PACIFIC, "Asia", "Eastern Asia", null),
    TZA("TZ", "834", "United Republic of Tanzania", "République-Unie de Tanzanie", "República Unida de Tanzanía", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC),
    UGA("UG", "800", "Uganda", "Ouganda", "Uganda", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    UKR("UA", "804", "Ukraine", "Ukraine", "Ucrania", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Eastern Europe", LOWER_MIDDLE),
    UMI("UM", "581", "United States Minor Outlying Islands", "Îles mineures éloignées des États-Unis", "Islas menores alejadas de Estados Unidos", TERRITORY, ASIA_PACIFIC, "Oceania", "Micronesia", null),
    URY("UY", "858", "Uruguay", "Uruguay", "Uruguay", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", null),
    USA("US", "840", "United States of America", "États-Unis d'Amérique", "Estados Unidos de América", COUNTRY, AMERICAS, "Americas", "Northern America", null),
    UZB("UZ", "860", "Uzbekistan", "Ouzbékistan", "Uzbekistán", COUNTRY, EUROPE_CENTRAL_ASIA, "Asia", "Central Asia", LOWER_MIDDLE, Group.LLDC),
    VAT("VA", "336", "Holy See", "Saint-Siège", "Santa Sede", COUNTRY, EUROPE_CENTRAL_ASIA, "Europe", "Southern Europe", null),
    VCT("VC", "670", "Saint Vincent and the Grenadines", "Saint-Vincent-et-les Grenadines", "San Vicente y las Granadinas", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE, Group.SIDS),
    VEN("VE", "862", "Venezuela (Bolivarian Republic of)", "Venezuela (République bolivarienne du)", "Venezuela (República Bolivariana de)", COUNTRY, AMERICAS, "Americas", "Latin America and the Caribbean", UPPER_MIDDLE),
    VGB("VG", "092", "British Virgin Islands", "Îles Vierges britanniques", "Islas Vírgenes Británicas", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    VIR("VI", "850", "United States Virgin Islands", "Îles Vierges américaines", "Islas Vírgenes de los Estados Unidos", TERRITORY, AMERICAS, "Americas", "Latin America and the Caribbean", null, Group.SIDS),
    VNM("VN", "704", "Viet Nam", "Viet Nam", "Viet Nam", COUNTRY, ASIA_PACIFIC, "Asia", "South-eastern Asia", LOWER_MIDDLE),
    VUT("VU", "548", "Vanuatu", "Vanuatu", "Vanuatu", COUNTRY, ASIA_PACIFIC, "Oceania", "Melanesia", LOWER_MIDDLE, Group.SIDS),
    WLF("WF", "876", "Wallis and Futuna Islands", "Îles Wallis-et-Futuna", "Islas Wallis y Futuna", TERRITORY, ASIA_PACIFIC, "Oceania", "Polynesia", UPPER_MIDDLE),
    WSM("WS", "882", "Samoa", "Samoa", "Samoa", COUNTRY, ASIA_PACIFIC, "Oceania", "Polynesia", LOWER_MIDDLE, Group.SIDS),
    YEM("YE", "887", "Yemen", "Yémen", "Yemen", COUNTRY, ARAB_STATES, "Asia", "Western Asia", null, Group.LDC),
    ZAF("ZA", "710", "South Africa", "Afrique du Sud", "Sudáfrica", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", UPPER_MIDDLE),
    ZMB("ZM", "894", "Zambia", "Zambie", "Zambia", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", null, Group.LDC, Group.LLDC),
    ZWE("ZW", "716", "Zimbabwe", "Zimbabwe", "Zimbabwe", COUNTRY, AFRICA, "Africa", "Sub-Saharan Africa", LOWER_MIDDLE, Group.LLDC);
    // @formatter:on

    private final String alpha2;
    private final String m49;
    private final String en;
    private final String fr;
    private final String es;
    private final CountryKind kind;
    private final Region region;
    private final String m49Region;
    private final String m49Subregion;
    private final IncomeGroup incomeGroup;
    private final List<Group> groups;

    Country(String alpha2, String m49, String en, String fr, String es, CountryKind kind, Region region, String m49Region,
            String m49Subregion, IncomeGroup incomeGroup, Group... groups) {
        this.alpha2 = alpha2;
        this.m49 = m49;
        this.en = en;
        this.fr = fr;
        this.es = es;
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

    @Override
    public String en() {
        return en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String es() {
        return es;
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
