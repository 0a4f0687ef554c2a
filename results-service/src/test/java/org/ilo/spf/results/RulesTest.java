package org.ilo.spf.results;

import org.ilo.spf.kit.test.ServiceRules;

class RulesTest extends ServiceRules {
}
