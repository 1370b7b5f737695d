// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.TemplateBody;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.ValueSource;

/** What the parameters of a change set stand for when it is applied. */
public final class ParameterValues implements ValueSource {

    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private final Map<String, byte[]> shown = new LinkedHashMap<>();

    /**
     * The values given, and defaults for the others.
     *
     * @throws MirageException when one has no value, naming all such, or when one is given that the change set does not have
     */
    public ParameterValues(ChangesHeader header, Map<String, byte[]> given) throws MirageException {
        Map<String, byte[]> left = new LinkedHashMap<>(given);
        List<String> missing = new ArrayList<>();
        for (Parameter parameter : header.parameters()) {
            byte[] value = left.remove(parameter.name());
            if (value == null && parameter.initial() != null) {
                value = parameter.initial().bytes();
            }
            if (value == null) {
                missing.add(parameter.about() == null ? parameter.name() : parameter.name() + " (" + parameter.about() + ")");
            } else {
                values.put(parameter.name(), value);
                if (!parameter.secret()) {
                    shown.put(parameter.name(), value);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new MirageException("the change set needs values for: " + String.join(", ", missing));
        }
        if (!left.isEmpty()) {
            throw new MirageException("the change set has no parameter called " + String.join(", ", left.keySet()));
        }
    }

    @Override
    public byte[] resolve(Value value) throws MirageException {
        return value.resolve(values);
    }

    /** The text of a template. */
    public byte[] filled(TemplateBody template) throws MirageException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < template.lines().size(); i++) {
            text.writeBytes(resolve(template.lines().get(i)));
            if (template.ended() || i + 1 < template.lines().size()) {
                text.write('\n');
            }
        }
        return text.toByteArray();
    }

    /** All values by name, those of secret parameters left out. */
    public Map<String, byte[]> shown() {
        return shown;
    }
}
