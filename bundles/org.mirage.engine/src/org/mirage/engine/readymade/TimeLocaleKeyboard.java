// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.LocaleEdit;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.TimeZoneEdit;
import org.mirage.engine.changes.WordRule;
import org.mirage.engine.view.MachineTexts;

/** Sets time zone, locale and keyboard, each where it is asked for. */
final class TimeLocaleKeyboard implements ReadyMade {

    private static final String TIME_ZONE = "time-zone";
    private static final String LOCALE = "locale";
    static final String KEYBOARD = "keyboard";

    @Override
    public String name() {
        return "time-locale-keyboard";
    }

    @Override
    public String title() {
        return "Time zone, locale and keyboard";
    }

    @Override
    public String summary() {
        return "Sets those that are given. The zone must be in the image's zoneinfo, the locale must have been generated, and the "
                + "keyboard is one that the image's lists of keyboards know.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(GivenValues.optional(TIME_ZONE, "", "Time zone, such as Europe/Berlin"),
                GivenValues.optional(LOCALE, "", "Locale, such as de_DE.UTF-8"),
                GivenValues.optional(KEYBOARD, "", "Keyboard: layout and variant as X has them, such as de, or de:nodeadkeys"));
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        return switch (parameter) {
            case TIME_ZONE -> GivenValues.of(values).fault(TIME_ZONE, WordRule.TIME_ZONE);
            case LOCALE -> GivenValues.of(values).fault(LOCALE, WordRule.LOCALE);
            default -> null;
        };
    }

    @Override
    public ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        GivenValues given = GivenValues.of(this, values);
        MachineTexts texts = new MachineTexts(files);
        List<Edit> edits = new ArrayList<>();
        if (given.has(TIME_ZONE)) {
            edits.add(new TimeZoneEdit(given.word(TIME_ZONE, WordRule.TIME_ZONE), Expectation.NONE, List.of()));
        }
        if (given.has(LOCALE)) {
            edits.add(new LocaleEdit(given.word(LOCALE, WordRule.LOCALE), Expectation.NONE, List.of()));
        }
        if (given.has(KEYBOARD)) {
            edits.addAll(Keyboard.of(given.raw(KEYBOARD)).edits(texts));
        }
        if (edits.isEmpty()) {
            throw new MirageException("give " + name() + " a " + TIME_ZONE + ", a " + LOCALE + " or a " + KEYBOARD);
        }
        return MadeSet.of(this, files, edits);
    }
}
