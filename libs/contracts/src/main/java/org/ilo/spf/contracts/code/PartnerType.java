package org.ilo.spf.contracts.code;

/** The kind of a development partner. */
public enum PartnerType implements CodeList {

    GOVERNMENT("Government", "Gouvernement", "Gobierno"),
    UN_IGO("United Nations or other intergovernmental organization", "Nations Unies ou autre organisation intergouvernementale",
            "Naciones Unidas u otra organización intergubernamental"),
    IFI("International financial institution", "Institution financière internationale", "Institución financiera internacional"),
    MULTI_DONOR_FUND("Multi-donor fund", "Fonds multidonateurs", "Fondo de múltiples donantes"),
    FOUNDATION("Foundation", "Fondation", "Fundación"),
    PRIVATE("Private sector", "Secteur privé", "Sector privado"),
    SOCIAL_SECURITY_INSTITUTION("Social security institution", "Institution de sécurité sociale",
            "Institución de seguridad social");

    private final String en;
    private final String fr;
    private final String es;

    PartnerType(String en, String fr, String es) {
        this.en = en;
        this.fr = fr;
        this.es = es;
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
}
