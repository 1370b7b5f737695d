// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.regex.Pattern;

/** What single words of an edit may be; looked at when a file is read and again when parameters have their values. */
public enum WordRule {
    /** A path from the root of the machine's view. */
    PATH("path", "", Words.PATH_LIMIT),
    /** A line of a text file. */
    LINE("line", "[^\n\0]*", LineSource.LINE_LIMIT),
    /** A key of a configuration file. */
    KEY("key", "[^\\s\0=#;\\[][^\n\0=]*(?<!\\s)", 1000),
    /** A section of a configuration file. */
    SECTION("section", "[^\\s\0\\]][^\n\0\\]]*(?<!\\s)", 1000),
    /** A host's name. */
    HOST_NAME("name of a host: labels of letters, digits and hyphens with dots between them, at most 64 characters",
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*", 64),
    /** A time zone. */
    TIME_ZONE("name of a time zone, such as Europe/Berlin", "[A-Za-z0-9+_-]+(/[A-Za-z0-9+_-]+)*", 255),
    /** A locale. */
    LOCALE("name of a locale, such as de_DE.UTF-8", "[A-Za-z0-9][A-Za-z0-9_.@-]*", 64),
    /** A user or group that is there. */
    USER("name of a user or group", "[^\\s\0:,/+~-][^\\s\0:,/]*", 255),
    /** A user that is to be made. */
    NEW_USER("name of a new user: small letters, digits, _ and -, at most 32, a letter or _ first",
            "[a-z_][a-z0-9_-]*\\$?", 32),
    /** Full name and the like of a user. */
    ABOUT("text that can stand in passwd", "[^:\0-\37\177]*", 1000),
    /** A hashed password. */
    PASSWORD_HASH("hashed password as crypt(5) has it", "[!-9;-~]+", 1000),
    /** A password. */
    PASSWORD("password", "[^\n\r\0]+", 500),
    /** A unit of systemd, or an init script. */
    UNIT("name of a unit, such as ssh.service", "[A-Za-z0-9:_\\\\][A-Za-z0-9:_.\\\\@-]*", 255),
    /** A script that is kept under its name. */
    SCRIPT("name of a script: letters, digits, dots, _ and -", "[A-Za-z0-9][A-Za-z0-9_.-]*", 64),
    /** A package. */
    PACKAGE("name of a package", "[A-Za-z0-9_][A-Za-z0-9+._:-]*", 255),
    /** A package, or one in a version. */
    PACKAGE_VERSION("NAME or NAME=VERSION of a package", "[A-Za-z0-9_][A-Za-z0-9+._:-]*(=[A-Za-z0-9][A-Za-z0-9+.~:^_-]*)?", 512),
    /** An argument of a program. */
    ARGUMENT("argument", "[^\0]*", 100_000);

    private final String noun;
    private final Pattern form;
    private final int limit;

    WordRule(String noun, String form, int limit) {
        this.noun = noun;
        this.form = Pattern.compile(form);
        this.limit = limit;
    }

    /** What is wrong with a word, null when nothing is. */
    public String fault(byte[] word) {
        if (this == PATH) {
            String reason = Words.pathFault(word);
            return reason == null ? null : show(word) + " is no path: " + reason;
        }
        return isFit(word) ? null : show(word) + " is no " + noun;
    }

    /** True when a word is what the rule says; other than for paths. */
    boolean isFit(byte[] word) {
        return word.length <= limit && form.matcher(RawPath.of(word)).matches();
    }

    private String show(byte[] word) {
        return this == PASSWORD ? "what was given" : LineSource.show(Value.of(word));
    }

    /** A word as it is, when nothing is wrong with it or when that depends on parameters. */
    Value read(Value word) throws WordException {
        String fault = word.isLiteral() ? fault(word.bytes()) : null;
        if (fault != null) {
            throw new WordException(fault);
        }
        return word;
    }
}
