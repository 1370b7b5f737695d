// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;

/** What was chosen of a format's settings; all else is as it is initially. */
public final class Settings {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Settings() {
    }

    /**
     * Settings of a format.
     *
     * @param chosen values by the names of settings
     * @throws MirageException when the format has no such setting, or the setting no such value
     */
    static Settings of(OutputFormat format, Map<String, String> chosen) throws MirageException {
        Settings settings = new Settings();
        for (Setting setting : format.settings()) {
            settings.values.put(setting.name(), setting.initial());
        }
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            Setting setting = format.settings().stream().filter(s -> s.name().equals(one.getKey())).findFirst()
                    .orElseThrow(() -> unknown(format, one.getKey()));
            String value = setting.values().stream().filter(v -> v.equalsIgnoreCase(one.getValue())).findFirst()
                    .orElseThrow(() -> new MirageException("\"" + one.getValue() + "\" is no " + one.getKey() + " of the format "
                            + format.name() + "; it is one of " + String.join(", ", setting.values())));
            settings.values.put(setting.name(), value);
        }
        return settings;
    }

    private static MirageException unknown(OutputFormat format, String name) {
        List<Setting> known = format.settings();
        return new MirageException("The format " + format.name() + " has no setting \"" + name + "\"; "
                + (known.isEmpty() ? "it has none" : "it has " + known.stream().map(Setting::name).collect(Collectors.joining(", "))));
    }

    /** The value of a setting. */
    public String get(String name) {
        return values.get(name);
    }

    /** Whether a setting has a value. */
    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    /** The value of a setting that is a number of bytes, such as 64K or 2M. */
    int bytes(String name) {
        String text = values.get(name);
        int unit = switch (text.toUpperCase(Locale.ROOT).charAt(text.length() - 1)) {
            case 'K' -> 1 << 10;
            case 'M' -> 1 << 20;
            default -> 1;
        };
        return Integer.parseInt(unit == 1 ? text : text.substring(0, text.length() - 1)) * unit;
    }
}
