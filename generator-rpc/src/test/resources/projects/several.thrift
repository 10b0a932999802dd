namespace java com.acme.several

service Base { string ping(1: string text) }
service One extends Base { string own(1: string text) }
service Two extends Base { string own(1: string text), string two() }
service Three { void three() }
