// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.packages.WantedPackage;

/** Reads words about packages: {@code openssl}, {@code lib*}, {@code Mozilla Firefox}, {@code openssl<3.0.15}. */
final class PackageWords {

    private static final Pattern RANGE = Pattern.compile("([^<>=]+?)\\s*(<=|>=|<|>|=)\\s*([^<>=]+)");

    private PackageWords() {
    }

    /** The packages that a word means. */
    static WantedPackage wanted(QueryWord word) throws QueryException {
        if (word.operator() == Operator.MATCHES) {
            com.google.re2j.Pattern expression = TextPattern.expression(word);
            return new WantedPackage(null, name -> expression.matcher(name).find(), WantedPackage.Versions.ANY);
        }
        String value = word.value().strip();
        if (value.chars().noneMatch(c -> "<>=".indexOf(c) >= 0) && !value.isEmpty()) {
            return named(word, value, WantedPackage.Versions.ANY);
        }
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            throw word.wrong("\"" + value + "\" names no package; write " + word.field() + ":openssl, or with a version "
                    + word.field() + ":\"openssl<3.0.15\", with one of < <= = >= > between them");
        }
        Operator operator = Operator.of(range.group(2));
        String version = range.group(3);
        return named(word, range.group(1), (kind, installed) -> operator.holds(kind.order().compare(installed, version)));
    }

    private static WantedPackage named(QueryWord word, String name, WantedPackage.Versions versions) {
        return word.operator() == Operator.EQUAL ? WantedPackage.exactly(name, versions) : WantedPackage.named(name, versions);
    }
}
