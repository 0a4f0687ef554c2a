package org.ilo.spf.funding.agreement;

import org.ilo.spf.testing.Api;

import io.restassured.response.Response;

/** Requests about transactions, as tests send them. */
final class TransactionRequests {

    private TransactionRequests() {
    }

    static String path(String agreement) {
        return "/api/v1/agreements/" + agreement + "/transactions";
    }

    static String movement(String type, String amount, String currency, String valueDate, String more) {
        return """
                {"type": "%s", "money": {"amount": "%s", "currency": "%s"}, "valueDate": "%s"%s}"""
                .formatted(type, amount, currency, valueDate, more);
    }

    static Response record(String agreement, String type, String amount, String currency, String date, String more) {
        return Api.as("ann").body(movement(type, amount, currency, date, more)).post(path(agreement));
    }

    static String reverses(String id) {
        return ", \"reverses\": \"" + id + "\"";
    }

    static String pledge(String id) {
        return ", \"pledge\": \"" + id + "\"";
    }
}
