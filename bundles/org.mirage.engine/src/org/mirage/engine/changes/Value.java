// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;

/**
 * Raw bytes of an edit, such as a path, in which parameters may stand. Arrays it takes and gives are not to be changed.
 */
public final class Value {

    private final List<byte[]> literals;
    private final List<String> parameters;

    /**
     * Puts a value together.
     *
     * @param literals what stands before the first parameter, between two of them and after the last: one more than there are
     *            parameters
     * @param parameters names, in order
     */
    Value(List<byte[]> literals, List<String> parameters) {
        this.literals = List.copyOf(literals);
        this.parameters = List.copyOf(parameters);
    }

    /** A value without parameters. */
    public static Value of(byte[] bytes) {
        return new Value(List.of(bytes), List.of());
    }

    /** A parameter alone. */
    static Value parameter(String name) {
        return new Value(List.of(new byte[0], new byte[0]), List.of(name));
    }

    /** True when no parameter stands in it. */
    public boolean isLiteral() {
        return parameters.isEmpty();
    }

    /**
     * The bytes of a value without parameters.
     *
     * @throws IllegalStateException when there are parameters in it
     */
    public byte[] bytes() {
        if (!isLiteral()) {
            throw new IllegalStateException(this + " depends on parameters");
        }
        return literals.getFirst();
    }

    /** The names of its parameters, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /** What stands before, between and after the parameters. */
    List<byte[]> literals() {
        return literals;
    }

    /**
     * The bytes once parameters have their values; what those hold is never looked at for parameters again.
     *
     * @throws MirageException when one has none
     */
    public byte[] resolve(Map<String, byte[]> values) throws MirageException {
        if (isLiteral()) {
            return literals.getFirst();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(literals.getFirst());
        for (int i = 0; i < parameters.size(); i++) {
            byte[] value = values.get(parameters.get(i));
            if (value == null) {
                throw new MirageException("the parameter " + parameters.get(i) + " has no value; give it one");
            }
            bytes.writeBytes(value);
            bytes.writeBytes(literals.get(i + 1));
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value that && parameters.equals(that.parameters)
                && Arrays.deepEquals(literals.toArray(), that.literals.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * parameters.hashCode() + Arrays.deepHashCode(literals.toArray());
    }

    /** As it stands in a file, without quotes. */
    @Override
    public String toString() {
        return WordWriter.bare(this);
    }
}
