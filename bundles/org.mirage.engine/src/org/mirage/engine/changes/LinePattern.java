// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;

/**
 * A regular expression that is looked for in single lines of a file, in time that grows with their length only. Parameters in it
 * stand for their characters, whatever those mean elsewhere in an expression.
 */
public final class LinePattern {

    private final Value expression;

    private LinePattern(Value expression) {
        this.expression = expression;
    }

    /**
     * Checks an expression.
     *
     * @throws IllegalArgumentException when it is none; the message gives the reason
     */
    public static LinePattern of(Value expression) {
        LinePattern pattern = new LinePattern(expression);
        pattern.compile("x".getBytes(StandardCharsets.US_ASCII));
        return pattern;
    }

    static LinePattern read(Value word) throws WordException {
        try {
            return of(word);
        } catch (IllegalArgumentException e) {
            throw new WordException(e.getMessage());
        }
    }

    /**
     * About how many steps an expression becomes that was not written for us, which must keep nobody busy.
     *
     * @throws IllegalArgumentException when it is too large
     */
    public static long size(String expression) {
        String fault = PatternSize.fault(expression);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        return PatternSize.of(expression);
    }

    /** As it stands in a file. */
    public Value expression() {
        return expression;
    }

    /** Its groups. */
    public int groups() {
        return compile("x".getBytes(StandardCharsets.US_ASCII)).groupCount();
    }

    /**
     * The expression with the values of its parameters.
     *
     * @throws MirageException when one has none, or it becomes too large
     */
    public Pattern compile(ValueSource values) throws MirageException {
        List<byte[]> given = new ArrayList<>();
        for (String parameter : expression.parameters()) {
            given.add(values.resolve(Value.parameter(parameter)));
        }
        try {
            return compile(given);
        } catch (IllegalArgumentException e) {
            throw new MirageException(e.getMessage());
        }
    }

    private Pattern compile(byte[] everyParameter) {
        return compile(Collections.nCopies(expression.parameters().size(), everyParameter));
    }

    private Pattern compile(List<byte[]> parameters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < expression.literals().size(); i++) {
            text.append(text(expression.literals().get(i)));
            if (i < parameters.size()) {
                text.append(Pattern.quote(text(parameters.get(i))));
            }
        }
        String reason = PatternSize.fault(text.toString());
        if (reason != null) {
            throw new IllegalArgumentException(LineSource.show(expression) + " is no pattern: " + reason);
        }
        try {
            return Pattern.compile(text.toString());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(LineSource.show(expression) + " is no pattern: " + e.getDescription()
                    + (e.getPattern() == null || e.getPattern().isEmpty() ? "" : " at " + LineSource.show(e.getPattern())));
        }
    }

    private String text(byte[] bytes) {
        if (!Names.isText(bytes)) {
            throw new IllegalArgumentException(LineSource.show(expression) + " is no pattern: bytes that are not UTF-8");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinePattern that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** As it stands in a file, without quotes. */
    @Override
    public String toString() {
        return expression.toString();
    }
}
