package org.ilo.spf.countries;

import org.ilo.spf.kit.test.ServiceRules;

class RulesTest extends ServiceRules {
}
