// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

/** Reads settings of machines. */
record SystemEditReader(Block block, BlockWords words, Fields fields, Expectation expectation) {

    /** The edit, null when the block is none of these. */
    static SystemEdit read(Block block, BlockWords words, Fields fields, Expectation expectation) throws InvalidChangesException {
        SystemEditReader reader = new SystemEditReader(block, words, fields, expectation);
        List<String> comment = block.comment();
        return switch (block.name()) {
            case "host-name" -> new HostNameEdit(words.only(WordRule.HOST_NAME), expectation, comment);
            case "time-zone" -> new TimeZoneEdit(words.only(WordRule.TIME_ZONE), expectation, comment);
            case "locale" -> new LocaleEdit(words.only(WordRule.LOCALE), expectation, comment);
            case "add-user" -> reader.addUser();
            case "lock-user", "unlock-user" -> new LockUserEdit(words.only(WordRule.USER), block.name().equals("lock-user"),
                    expectation, comment);
            case "set-password" -> reader.setPassword();
            case "add-ssh-key" -> reader.addKey();
            case "enable-service", "disable-service" -> new ServiceEdit(words.only(WordRule.UNIT),
                    block.name().equals("enable-service"), expectation, comment);
            case "first-boot-script" -> reader.firstBoot();
            default -> null;
        };
    }

    private AddUserEdit addUser() throws InvalidChangesException {
        Value name = words.only(WordRule.NEW_USER);
        Long uid = fields.one("uid", 1, of -> number(of.getFirst()));
        Long gid = fields.one("gid", 1, of -> number(of.getFirst()));
        Field stated = fields.take("groups");
        List<Value> groups = new ArrayList<>();
        if (stated != null) {
            fields.withoutText(stated);
            if (stated.words().isEmpty()) {
                throw fields.invalid(stated, "it names none");
            }
            for (Value group : stated.words()) {
                groups.add(fields.read(stated, of -> WordRule.USER.read(group)));
            }
        }
        return new AddUserEdit(name, uid, gid, groups, word("home", WordRule.PATH), word("shell", WordRule.PATH),
                word("about", WordRule.ABOUT), fields.one("system", 0, none -> true) != null, expectation, block.comment());
    }

    /** Numbers of users; the highest stands for none. */
    private static Long number(Value word) throws WordException {
        return Words.number(Words.text(word), 0xffff_ffffL);
    }

    private SetPasswordEdit setPassword() throws InvalidChangesException {
        Value name = words.only(WordRule.USER);
        Value hash = word("hash", WordRule.PASSWORD_HASH);
        Value value = word("value", WordRule.PASSWORD);
        if (hash == null == (value == null)) {
            throw words.invalid("\"set-password\" has either \"hash\" or \"value\"");
        }
        return new SetPasswordEdit(name, hash, value, expectation, block.comment());
    }

    private AddSshKeyEdit addKey() throws InvalidChangesException {
        Value name = words.only(WordRule.USER);
        Value key = fields.one("key", 1, of -> SshKey.read(of.getFirst()));
        if (key == null) {
            throw words.invalid("\"add-ssh-key\" without \"key\"");
        }
        return new AddSshKeyEdit(name, key, expectation, block.comment());
    }

    private FirstBootScriptEdit firstBoot() throws InvalidChangesException {
        Value name = words.only(WordRule.SCRIPT);
        Body body = new BodyReader(fields).file();
        if (body == null) {
            throw words.invalid("a script without content");
        }
        return new FirstBootScriptEdit(name, body, word("interpreter", WordRule.PATH), expectation, block.comment());
    }

    private Value word(String name, WordRule rule) throws InvalidChangesException {
        return fields.one(name, 1, of -> rule.read(of.getFirst()));
    }
}
