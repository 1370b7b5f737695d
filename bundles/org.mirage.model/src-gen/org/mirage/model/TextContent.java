// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Text Content</b></em>'.
 *
 * A short text that stands in the change set.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.TextContent#getText <em>Text</em>}</li>
 *   <li>{@link org.mirage.model.TextContent#isTemplate <em>Template</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getTextContent()
 * @model
 * @generated
 */
public interface TextContent extends FileContent {
	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The text; of a template, with escapes and parameters.
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see org.mirage.model.MiragePackage#getTextContent_Text()
	 * @model default=""
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link org.mirage.model.TextContent#getText <em>Text</em>}' attribute.
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

	/**
	 * Returns the value of the '<em><b>Template</b></em>' attribute.
	 * Whether parameters stand in it.
	 * @return the value of the '<em>Template</em>' attribute.
	 * @see #setTemplate(boolean)
	 * @see org.mirage.model.MiragePackage#getTextContent_Template()
	 * @model
	 * @generated
	 */
	boolean isTemplate();

	/**
	 * Sets the value of the '{@link org.mirage.model.TextContent#isTemplate <em>Template</em>}' attribute.
	 * @param value the new value of the '<em>Template</em>' attribute.
	 * @see #isTemplate()
	 * @generated
	 */
	void setTemplate(boolean value);

} // TextContent
