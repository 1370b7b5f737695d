// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.Value;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/**
 * A keyboard as X names it.
 *
 * @param layout such as {@code de}
 * @param variant such as {@code nodeadkeys}; empty for none
 */
record Keyboard(String layout, String variant) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,31}(:[A-Za-z0-9_-]{1,64})?");
    private static final String DEFAULTS = "/etc/default/keyboard";
    private static final String KEPT = "/etc/console-setup/cached_setup_keyboard.sh";
    private static final String CONSOLE = "/etc/vconsole.conf";
    /** Where systemd says which keyboard of the console is which of X. */
    private static final String MAP = "/usr/share/systemd/kbd-model-map";
    private static final String RULES = "/usr/share/X11/xkb/rules/base.lst";
    private static final int MAP_FIELDS = 5;

    /**
     * Reads {@code LAYOUT} or {@code LAYOUT:VARIANT}.
     *
     * @throws MirageException when it is neither
     */
    static Keyboard of(String text) throws MirageException {
        if (!FORM.matcher(text).matches()) {
            throw new MirageException("the parameter " + TimeLocaleKeyboard.KEYBOARD + ": \"" + text
                    + "\" is no layout with or without a variant, such as de or de:nodeadkeys");
        }
        int colon = text.indexOf(':');
        return colon < 0 ? new Keyboard(text, "") : new Keyboard(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * What sets it.
     *
     * @throws MirageException when the image knows no such keyboard
     */
    List<Edit> edits(MachineTexts texts) throws IOException {
        check(texts.text(RULES));
        boolean defaults = texts.isFile(DEFAULTS) || texts.isFile("/etc/debian_version");
        List<Edit> edits = new ArrayList<>();
        MachineEntry kept = texts.entry(KEPT);
        if (kept != null && kept.entry().type() != EntryType.DIRECTORY) {
            // it loads what was made of the old settings; without it these are made anew
            edits.add(new RemoveEdit(Value.of(kept.path()), false, Removals.expected(kept.entry().type()), List.of()));
        }
        if (defaults && texts.isFile(DEFAULTS)) {
            edits.add(MadeEdits.setKey(DEFAULTS, "XKBLAYOUT", quoted(layout)));
            edits.add(MadeEdits.setKey(DEFAULTS, "XKBVARIANT", quoted(variant)));
        } else if (defaults) {
            edits.add(MadeEdits.file(DEFAULTS, "XKBMODEL=\"pc105\"\nXKBLAYOUT=\"" + layout + "\"\nXKBVARIANT=\"" + variant
                    + "\"\nXKBOPTIONS=\"\"\nBACKSPACE=\"guess\"\n", 0644));
        }
        if (texts.isFile(CONSOLE)) {
            edits.add(MadeEdits.setKey(CONSOLE, "KEYMAP", console(texts)));
        } else if (!defaults) {
            edits.add(MadeEdits.file(CONSOLE, "KEYMAP=" + console(texts) + "\n", 0644));
        }
        return edits;
    }

    /** Looks whether the lists of X know it, where there are any: sections that begin with !, a name and words in each line. */
    private void check(String rules) throws MirageException {
        boolean known = rules.isEmpty();
        String section = "";
        for (String line : rules.split("\n")) {
            String[] words = line.strip().split("\\s+", 3);
            if (words[0].equals("!") && words.length > 1) {
                section = words[1];
            } else if (variant.isEmpty()) {
                known |= section.equals("layout") && words[0].equals(layout);
            } else {
                known |= section.equals("variant") && words[0].equals(variant) && words.length > 1 && words[1].equals(layout + ":");
            }
        }
        if (!known) {
            throw new MirageException("the image knows no keyboard " + layout + (variant.isEmpty() ? "" : ":" + variant) + "; " + RULES
                    + " lists those that there are");
        }
    }

    /** How the console calls it: as systemd's list says, else like the layout. */
    private String console(MachineTexts texts) throws IOException {
        for (String line : texts.text(MAP).split("\n")) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length >= MAP_FIELDS && !fields[0].startsWith("#") && fields[1].equals(layout)
                    && fields[3].equals(variant.isEmpty() ? "-" : variant) && fields[0].matches("[A-Za-z0-9_.-]+")) {
                return fields[0];
            }
        }
        return variant.isEmpty() ? layout : layout + "-" + variant;
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
