package org.ilo.spf.countries;

import org.ilo.spf.testing.ServiceRules;

class RulesTest extends ServiceRules {
}
