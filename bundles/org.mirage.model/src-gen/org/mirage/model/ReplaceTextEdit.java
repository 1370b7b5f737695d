// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Replace Text Edit</b></em>'.
 *
 * Replaces what matches in each line.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.ReplaceTextEdit#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.mirage.model.ReplaceTextEdit#getReplacement <em>Replacement</em>}</li>
 *   <li>{@link org.mirage.model.ReplaceTextEdit#getTimes <em>Times</em>}</li>
 *   <li>{@link org.mirage.model.ReplaceTextEdit#getAtLeast <em>At Least</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getReplaceTextEdit()
 * @model
 * @generated
 */
public interface ReplaceTextEdit extends TextEdit {
	/**
	 * Returns the value of the '<em><b>Pattern</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Regular expression without back references. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Pattern</em>' attribute.
	 * @see #setPattern(String)
	 * @see org.mirage.model.MiragePackage#getReplaceTextEdit_Pattern()
	 * @model default=""
	 * @generated
	 */
	String getPattern();

	/**
	 * Sets the value of the '{@link org.mirage.model.ReplaceTextEdit#getPattern <em>Pattern</em>}' attribute.
	 * @param value the new value of the '<em>Pattern</em>' attribute.
	 * @see #getPattern()
	 * @generated
	 */
	void setPattern(String value);

	/**
	 * Returns the value of the '<em><b>Replacement</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What stands there afterwards; \1 to \9 are groups. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Replacement</em>' attribute.
	 * @see #setReplacement(String)
	 * @see org.mirage.model.MiragePackage#getReplaceTextEdit_Replacement()
	 * @model default=""
	 * @generated
	 */
	String getReplacement();

	/**
	 * Sets the value of the '{@link org.mirage.model.ReplaceTextEdit#getReplacement <em>Replacement</em>}' attribute.
	 * @param value the new value of the '<em>Replacement</em>' attribute.
	 * @see #getReplacement()
	 * @generated
	 */
	void setReplacement(String value);

	/**
	 * Returns the value of the '<em><b>Times</b></em>' attribute.
	 * How many lines must match; null when it does not matter. As a person writes it.
	 * @return the value of the '<em>Times</em>' attribute.
	 * @see #setTimes(String)
	 * @see org.mirage.model.MiragePackage#getReplaceTextEdit_Times()
	 * @model
	 * @generated
	 */
	String getTimes();

	/**
	 * Sets the value of the '{@link org.mirage.model.ReplaceTextEdit#getTimes <em>Times</em>}' attribute.
	 * @param value the new value of the '<em>Times</em>' attribute.
	 * @see #getTimes()
	 * @generated
	 */
	void setTimes(String value);

	/**
	 * Returns the value of the '<em><b>At Least</b></em>' attribute.
	 * How many lines must match at least; null when it does not matter. As a person writes it.
	 * @return the value of the '<em>At Least</em>' attribute.
	 * @see #setAtLeast(String)
	 * @see org.mirage.model.MiragePackage#getReplaceTextEdit_AtLeast()
	 * @model
	 * @generated
	 */
	String getAtLeast();

	/**
	 * Sets the value of the '{@link org.mirage.model.ReplaceTextEdit#getAtLeast <em>At Least</em>}' attribute.
	 * @param value the new value of the '<em>At Least</em>' attribute.
	 * @see #getAtLeast()
	 * @generated
	 */
	void setAtLeast(String value);

} // ReplaceTextEdit
