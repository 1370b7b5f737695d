// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.util.List;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.mirage.engine.scanning.Severity;

/** All kinds of secrets that show themselves by what stands in a file, wherever it lies. */
final class ContentRules {

    /** To be raised with every change of a rule, so that contents are looked at again. */
    static final int NUMBER = 1;

    static final String PRIVATE_KEY = "private-key";
    /** What a program has a private key for is mostly to test itself; everybody has it. */
    static final String KEY_IN_PROGRAM = "private-key-in-program";
    static final String PASSWORD_HASH = "password-hash";

    /** What stands before an anchor and belongs to it, at most. */
    private static final int BEFORE = 300;
    private static final int AFTER = 4000;

    private static final String NO_TOKEN_BEFORE = "(?:^|[^A-Za-z0-9_/+-])";
    private static final String NO_TOKEN_AFTER = "(?:$|[^A-Za-z0-9_/+=-])";

    static final List<ContentRule> ALL = List.of(
            new ContentRule(PRIVATE_KEY, Severity.HIGH, "private key", List.of("PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"),
                    PrivateKeyText::pem),
            new ContentRule(KEY_IN_PROGRAM, Severity.LOW, "private key within a program", List.of(), (_, _) -> null),
            new ContentRule("putty-key", Severity.HIGH, "private key", List.of("PuTTY-User-Key-File-"), PrivateKeyText::putty),
            new ContentRule(PASSWORD_HASH, Severity.HIGH, "password hash", List.of(":$1$", ":$2a$", ":$2b$", ":$2y$", ":$5$", ":$6$", ":$7$",
                    ":$y$", ":$gy$", ":$apr1$", ":!$1$", ":!$5$", ":!$6$", ":!$y$", ":!!$6$", ":!!$y$"), ContentRules::account),
            token("aws-secret", "AWS secret access key", List.of("aws_secret_access_key", "AWS_SECRET_ACCESS_KEY", "SecretAccessKey"),
                    "(?:aws_secret_access_key|AWS_SECRET_ACCESS_KEY|SecretAccessKey)[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9/+]{40}" + NO_TOKEN_AFTER),
            token("gcp-api-key", "Google API key", List.of("AIza"), NO_TOKEN_BEFORE + "AIza[0-9A-Za-z_-]{35}" + NO_TOKEN_AFTER),
            token("azure-account-key", "Azure storage key", List.of("AccountKey="), "AccountKey=[A-Za-z0-9+/]{86}=="),
            token("azure-access-key", "Azure access key", List.of("SharedAccessKey="), "SharedAccessKey=[A-Za-z0-9+/]{40,}="),
            token("github-token", "GitHub token", List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
                    NO_TOKEN_BEFORE + "gh[pousr]_[A-Za-z0-9]{36}" + NO_TOKEN_AFTER),
            token("github-token-fine", "GitHub token", List.of("github_pat_"), NO_TOKEN_BEFORE + "github_pat_[A-Za-z0-9_]{82}" + NO_TOKEN_AFTER),
            token("gitlab-token", "GitLab token", List.of("glpat-"), NO_TOKEN_BEFORE + "glpat-[A-Za-z0-9_-]{20}" + NO_TOKEN_AFTER),
            token("slack-token", "Slack token", List.of("xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-"),
                    NO_TOKEN_BEFORE + "xox[abprs]-[0-9]{8,}-[0-9A-Za-z-]{20,}"),
            token("stripe-key", "Stripe key", List.of("sk_live_", "rk_live_"), NO_TOKEN_BEFORE + "[sr]k_live_[0-9A-Za-z]{24,}"),
            token("npm-token", "npm token", List.of("npm_"), NO_TOKEN_BEFORE + "npm_[A-Za-z0-9]{36}" + NO_TOKEN_AFTER),
            token("pypi-token", "PyPI token", List.of("pypi-AgEIcHlwaS5vcmc"), "pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}"),
            token("kubernetes-key", "client key of a Kubernetes cluster", List.of("client-key-data:"),
                    "client-key-data:\\s*[\"']?LS0tLS1CRUdJTi[A-Za-z0-9+/=]{100,}"));

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:^|\n)([A-Za-z_][A-Za-z0-9_.@-]{0,63}):!{0,2}\\$(?:1|2[aby]|5|6|7|y|gy|apr1)\\$[./A-Za-z0-9$=,]{22,}(?::|\r?\n|$)");

    private ContentRules() {
    }

    private static ContentRule token(String name, String what, List<String> anchors, String pattern) {
        Pattern compiled = Pattern.compile("(?s:" + pattern + ")");
        return new ContentRule(name, Severity.HIGH, what, anchors, (text, at) -> {
            String near = text.substring(Math.max(0, at - 1), Math.min(text.length(), at + AFTER));
            Matcher found = compiled.matcher(near);
            // documentation of services names keys that are none
            return found.find() && found.start() <= 1 && !found.group().contains("EXAMPLE") ? "" : null;
        });
    }

    private static String account(String text, int at) {
        int begin = Math.max(0, at - BEFORE);
        Matcher found = ACCOUNT.matcher(text.substring(begin, Math.min(text.length(), at + BEFORE)));
        while (found.find()) {
            if (found.end(1) + begin == at) {
                return "of " + found.group(1);
            }
        }
        return null;
    }
}
