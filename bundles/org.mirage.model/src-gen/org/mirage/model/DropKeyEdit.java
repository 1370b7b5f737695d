// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Drop Key Edit</b></em>'.
 *
 * Removes a key.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.DropKeyEdit#getForm <em>Form</em>}</li>
 *   <li>{@link org.mirage.model.DropKeyEdit#getSection <em>Section</em>}</li>
 *   <li>{@link org.mirage.model.DropKeyEdit#getKey <em>Key</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getDropKeyEdit()
 * @model
 * @generated
 */
public interface DropKeyEdit extends TextEdit {
	/**
	 * Returns the value of the '<em><b>Form</b></em>' attribute.
	 * The literals are from the enumeration {@link org.mirage.model.KeyForm}.
	 * How keys and values stand in the file.
	 * @return the value of the '<em>Form</em>' attribute.
	 * @see org.mirage.model.KeyForm
	 * @see #setForm(KeyForm)
	 * @see org.mirage.model.MiragePackage#getDropKeyEdit_Form()
	 * @model
	 * @generated
	 */
	KeyForm getForm();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropKeyEdit#getForm <em>Form</em>}' attribute.
	 * @param value the new value of the '<em>Form</em>' attribute.
	 * @see org.mirage.model.KeyForm
	 * @see #getForm()
	 * @generated
	 */
	void setForm(KeyForm value);

	/**
	 * Returns the value of the '<em><b>Section</b></em>' attribute.
	 * Section of an INI file; null for all other forms, and for what stands before the first section. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Section</em>' attribute.
	 * @see #setSection(String)
	 * @see org.mirage.model.MiragePackage#getDropKeyEdit_Section()
	 * @model
	 * @generated
	 */
	String getSection();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropKeyEdit#getSection <em>Section</em>}' attribute.
	 * @param value the new value of the '<em>Section</em>' attribute.
	 * @see #getSection()
	 * @generated
	 */
	void setSection(String value);

	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The key. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see org.mirage.model.MiragePackage#getDropKeyEdit_Key()
	 * @model default=""
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link org.mirage.model.DropKeyEdit#getKey <em>Key</em>}' attribute.
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

} // DropKeyEdit
