"""Proof that a request comes from Alexa, for this skill, now.

The rules are Amazon's ("Host a Custom Skill as a Web Service", developer.amazon.com); the code is ours because the
SDK's own verifier can't be imported where OpenSSL's patch number has two digits (wbond/oscrypto #75).
"""
